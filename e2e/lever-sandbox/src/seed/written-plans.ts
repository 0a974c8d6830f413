import type { User } from '../model/lever.ts';
import type { CandidatePlan } from './candidate-plan.ts';
import { userId } from './company-people.ts';
import { diceFor } from './dice.ts';
import { dayMs, seedDate, seedDay } from './seed-days.ts';
import { thrownPlan } from './thrown-plan.ts';

type Changes = Partial<CandidatePlan> & { name: string };

/**
 * Hand-written candidates, the same for every seed: the main character, more people about to be hired, and every odd case
 * that integrations stumble over. The README lists them.
 */
export function writtenPlans(users: readonly User[]): CandidatePlan[] {
  const jonas = userId(users, 'Jonas Bergström');
  const inOffer = { stageIndex: 9, archiveReason: null, offers: [{ status: 'signed' as const }] };
  const hired = { ...inOffer, archiveReason: 0, archivedAt: seedDay - 3 * dayMs };
  const tobiasContact = '3d2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a';
  const all: Changes[] = [
    {
      ...inOffer,
      id: '2f9a6f0c-3f1e-4c7e-8f0a-9d1b7c5e4a10',
      contactId: '7c1d0c0e-52b8-4a53-9a44-0f6f0a6f3c11',
      applicationId: '5b8e2d34-9c1a-4e66-b0d7-1f24c6a90e55',
      name: 'Maya Okafor-Lindqvist',
      email: 'maya.okafor@example.com',
      phone: { type: 'mobile', value: '+1 510 555 0142' },
      city: 'Oakland, CA',
      employer: 'Northwind Robotics, Fjord Analytics',
      origin: 'referred',
      source: 'Referral',
      referrer: jonas,
      job: 0,
      fullForms: true,
      createdAt: seedDate(-40) + 9 * 3600_000,
      offers: [
        {
          id: '6d0a4c52-8e1b-47f3-9a20-c5d7e8f10b99',
          status: 'signed',
          salary: 182_500,
          startDate: seedDate(36),
          custom: {
            'T-shirt size': 'M',
            'Signing bonus': 15_000,
            'Visa sponsorship needed': 'No',
            'Preferred name': 'Maya',
            'Probation months': 3,
            'Equipment delivery date': seedDate(32),
            'Employment type': 'Full-time',
          },
        },
      ],
    },
    {
      ...inOffer,
      name: 'Theodore Nakagawa',
      email: 'theo.nakagawa@example.com',
      job: 2,
      origin: 'applied',
    },
    {
      ...inOffer,
      name: 'Zainab Farouk',
      email: 'zainab.farouk@example.com',
      job: 4,
      origin: 'referred',
      referrer: jonas,
      fullForms: true,
    },
    {
      ...inOffer,
      name: 'Elliot Marchetti',
      email: 'elliot.marchetti@example.com',
      job: 6,
      origin: 'sourced',
    },
    {
      ...inOffer,
      name: 'Saoirse Gallagher',
      email: 'saoirse.gallagher@example.com',
      job: 10,
      origin: 'agency',
    },
    {
      ...inOffer,
      name: 'Ravi Subramaniam',
      email: 'ravi.subramaniam@example.com',
      job: 8,
      origin: 'internal',
    },
    {
      ...inOffer,
      name: 'Clementine Dupont',
      email: 'clementine.dupont@example.com',
      job: 12,
      origin: 'university',
    },
    {
      ...inOffer,
      name: 'Nomsa Dlamini',
      email: 'nomsa.dlamini@example.com',
      job: 13,
      offers: [{ status: 'sent' }],
    },
    {
      ...inOffer,
      name: 'Anton Weiss',
      email: 'anton.weiss@example.com',
      job: 1,
      offers: [{ status: 'draft' }],
    },
    {
      ...inOffer,
      name: 'Beatriz Tavares',
      email: 'beatriz.tavares@example.com',
      job: 7,
      offers: [{ status: 'denied' }, { status: 'signed' }],
    },
    // One contact with two opportunities: turned down for one job, about to be hired for another.
    {
      name: 'Tobias Hartmann',
      contactId: tobiasContact,
      email: 'tobias.hartmann@example.com',
      phone: null,
      city: 'Berlin, Germany',
      employer: null,
      job: 3,
      stageIndex: 6,
      archiveReason: 4,
      offers: [],
      createdAt: seedDate(-140),
      archivedAt: seedDate(-80),
    },
    {
      ...inOffer,
      name: 'Tobias Hartmann',
      contactId: tobiasContact,
      email: 'tobias.hartmann@example.com',
      phone: null,
      city: 'Berlin, Germany',
      employer: null,
      job: 2,
      createdAt: seedDate(-35),
    },
    // Somebody who was hired before and comes back.
    {
      ...hired,
      name: 'Leonie Achterberg',
      contactId: '4e3d2c1b-0a9f-4e8d-9c7b-6a5f4e3d2c1b',
      email: 'leonie.achterberg@example.com',
      phone: null,
      city: 'Remote',
      employer: null,
      job: 11,
      createdAt: seedDate(-150),
      archivedAt: seedDate(-120),
      hiredToRequisition: true,
    },
    {
      ...inOffer,
      name: 'Leonie Achterberg',
      contactId: '4e3d2c1b-0a9f-4e8d-9c7b-6a5f4e3d2c1b',
      email: 'leonie.achterberg@example.com',
      phone: null,
      city: 'Remote',
      employer: null,
      job: 10,
      createdAt: seedDate(-30),
    },
    {
      ...hired,
      name: 'Gideon Castellan',
      email: 'gideon.castellan@example.com',
      job: null,
      origin: 'sourced',
      offers: [],
      stageIndex: 0,
    },
    {
      ...inOffer,
      name: 'Marguerite Vance',
      email: 'marguerite.vance@example.com',
      job: 16,
      origin: 'agency',
      confidentiality: 'confidential',
    },
    { ...hired, name: 'Gone Person', email: 'gone.person@example.com', job: 4, isAnonymized: true },
    {
      ...inOffer,
      name: 'Petra Holub',
      email: 'petra.holub@example.com',
      job: 14,
      origin: 'applied',
    },
    {
      ...hired,
      name: 'Desmond Achebe',
      email: 'desmond.achebe@example.com',
      job: 15,
      archiveReason: 1,
    },
    {
      ...hired,
      name: 'Yolanda Prieto',
      email: 'yolanda.prieto@example.com',
      job: 8,
      hiredToRequisition: true,
    },
    {
      name: '',
      email: 'unnamed.lead@example.com',
      job: null,
      stageIndex: 0,
      archiveReason: null,
      offers: [],
      origin: 'sourced',
    },
    { ...inOffer, name: 'Suharto', email: 'suharto@example.com', job: 5 },
    { ...inOffer, name: 'Willem van der Berg', email: 'willem.vanderberg@example.com', job: 2 },
    { ...inOffer, name: 'Martin Luther Graves Jr.', email: 'martin.graves@example.com', job: 9 },
    {
      ...inOffer,
      name: 'Dr. Katherine O’Malley-Siddiqui III',
      email: 'katherine.omalley@example.com',
      job: 7,
    },
    {
      ...inOffer,
      name: '山田 花子',
      email: 'hanako.yamada@example.com',
      job: 0,
      city: 'Tokyo, Japan',
    },
    { ...inOffer, name: 'سارة المنصوري', email: 'sara.almansoori@example.com', job: 6 },
    { ...inOffer, name: 'Мария Ковалёва', email: 'maria.kovaleva@example.com', job: 3 },
    {
      ...inOffer,
      name: 'María José de la Concepción Fernández-Villaverde y Álvarez de Toledo Montenegro de los Ángeles',
      email: 'maria.jose@example.com',
      job: 12,
    },
    {
      ...inOffer,
      name: 'Casper Nymand',
      email: null,
      job: 10,
      origin: 'referred',
      referrer: jonas,
    },
    {
      ...hired,
      name: 'Harriet Oldfield',
      email: 'harriet.oldfield@example.com',
      job: 13,
      offers: [{ status: 'signed', old: true }],
      createdAt: seedDate(-150),
      archivedAt: seedDate(-100),
    },
    {
      ...inOffer,
      name: 'Ignatius Pell',
      email: 'ignatius.pell@example.com',
      job: 9,
      offers: [{ status: 'signed', postingFieldHoldsApplication: true }],
    },
    { ...inOffer, name: 'Orla Whitcombe', email: 'orla.whitcombe@example.com', job: 17 },
    {
      ...inOffer,
      name: 'Dario Fontana',
      email: 'dario.fontana@example.com',
      job: 6,
      offers: [{ status: 'signed', startDate: null }],
    },
    {
      ...inOffer,
      name: 'Winifred Ashdown',
      email: 'winifred.ashdown@example.com',
      job: 0,
      offers: [{ status: 'opened' }],
    },
  ];
  return all.map((changes, index) =>
    withChanges(thrownPlan(diceFor(`written candidate ${index}`), users), changes),
  );
}

function withChanges(base: CandidatePlan, changes: Changes): CandidatePlan {
  const origin = changes.origin ?? 'applied';
  return {
    ...base,
    referrer: null,
    fullForms: false,
    hiredToRequisition: false,
    source: origin === 'referred' ? 'Referral' : 'Company website',
    archivedAt: seedDay - 2 * dayMs,
    ...changes,
    origin,
  };
}
