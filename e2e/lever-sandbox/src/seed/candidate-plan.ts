import type { Confidentiality, Ms, Origin, Phone } from '../model/lever.ts';
import type { OfferPlan } from './candidate-offer.ts';

/** What is decided about a candidate before Lever's documents are written from it. */
export interface CandidatePlan {
  id: string;
  contactId: string;
  applicationId: string;
  /** Lever has one name, unsplit; it may be empty. */
  name: string;
  email: string | null;
  phone: Phone | null;
  city: string;
  employer: string | null;
  origin: Origin;
  source: string;
  /** Index of the job; null for a lead without an application. */
  job: number | null;
  stageIndex: number;
  createdAt: Ms;
  /** The archive reason's index; null while active. */
  archiveReason: number | null;
  archivedAt: Ms;
  offers: OfferPlan[];
  /** The referrer's user id, for candidates that came by referral. */
  referrer: string | null;
  /** What the referral form and the profile forms hold: as if filled in fully, or as the dice say. */
  fullForms: boolean;
  hiredToRequisition: boolean;
  confidentiality: Confidentiality;
  isAnonymized: boolean;
}
