import type { User } from '../model/lever.ts';
import { diceFor } from './dice.ts';
import { seedDate } from './seed-days.ts';

/** name, Lever role, job title, manager's name, deactivated this many days before the seed's day. */
type Row = [name: string, role: string, jobTitle: string, manager: string | null, gone?: number];

const rows: readonly Row[] = [
  ['Wilhelmina Stone', 'super admin', 'Chief Executive Officer', null],
  ['Rita Alvarez', 'super admin', 'Head of Talent', 'Wilhelmina Stone'],
  ['Devon Clarke', 'admin', 'Recruiting Operations', 'Rita Alvarez'],
  ['Mina Sorensen', 'team member', 'Recruiter', 'Rita Alvarez'],
  ['Tomás Reyes', 'team member', 'Recruiter', 'Rita Alvarez'],
  ['Hana Novak', 'team member', 'Director of Data', 'Wilhelmina Stone'],
  ['Jonas Bergström', 'interviewer', 'Senior Data Engineer', 'Hana Novak'],
  ['Priyanka Rao', 'team member', 'VP Engineering', 'Wilhelmina Stone'],
  ['Callum Fraser', 'team member', 'Engineering Manager, Platform', 'Priyanka Rao'],
  ['Aiko Tanabe', 'team member', 'Engineering Manager, Web', 'Priyanka Rao'],
  ['Samir Haddad', 'interviewer', 'Staff Engineer', 'Callum Fraser'],
  ['Lucía Ferrer', 'team member', 'Head of Design', 'Wilhelmina Stone'],
  ['Owen Blake', 'team member', 'Head of Product', 'Wilhelmina Stone'],
  ['Greta Lindholm', 'team member', 'Director of Sales', 'Wilhelmina Stone'],
  ['Marcus Bell', 'limited team member', 'Sales Manager, EMEA', 'Greta Lindholm'],
  ['Ngozi Eze', 'team member', 'Director of Customer Success', 'Wilhelmina Stone'],
  ['Paul Kessler', 'team member', 'Finance Director', 'Wilhelmina Stone'],
  ['Irene Costa', 'limited team member', 'Head of People', 'Wilhelmina Stone'],
  ['Victor Dahl', 'team member', 'Marketing Director', 'Wilhelmina Stone', 40],
  ['Sandra Quist', 'interviewer', 'Account Executive', 'Greta Lindholm', 200],
];

const memorableIds: Record<string, string> = {
  'Rita Alvarez': 'a6f0c2de-1b4c-4f7b-9a52-7d3e8c915b44',
  'Hana Novak': 'e81b4f60-7a2d-4c39-9f05-b4c1d7e62a77',
  'Jonas Bergström': 'd2c5b8a1-6f7e-4d0a-8a63-52e90b1f7c33',
};

/** Lever users of the company, newest first; one hiring manager and one interviewer have left. */
export function companyPeople(): User[] {
  const dice = diceFor('company people');
  const ids = new Map(rows.map(([name]) => [name, memorableIds[name] ?? dice.uuid()]));
  return rows
    .map(([name, accessRole, jobTitle, manager, gone], index): User => {
      const username = name
        .normalize('NFD')
        .replaceAll(/[^A-Za-z ]/g, '')
        .toLowerCase()
        .replaceAll(' ', '.');
      return {
        id: ids.get(name) ?? '',
        name,
        username,
        email: `${username}@acme.test`,
        accessRole,
        photo: null,
        createdAt: seedDate(-900 + index * 20),
        deactivatedAt: gone === undefined ? null : seedDate(-gone),
        externalDirectoryId: index % 3 === 0 ? `dir-${1000 + index}` : null,
        linkedContactIds: null,
        jobTitle,
        managerId: manager === null ? null : (ids.get(manager) ?? null),
      };
    })
    .toReversed();
}

/** The id of a company user by name; throws on a name that is not among them. */
export function userId(users: readonly User[], name: string): string {
  const user = users.find((candidate) => candidate.name === name);
  if (!user) throw new Error(`No one in the company is called ${name}`);
  return user.id;
}
