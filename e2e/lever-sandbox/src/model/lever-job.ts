import type { Confidentiality, Id, Ms } from './lever.ts';

/** A job as it is advertised; urls are made when it is shown. */
export interface Posting {
  id: Id;
  text: string;
  state: 'published' | 'internal' | 'closed' | 'draft' | 'pending' | 'rejected';
  distributionChannels: string[] | null;
  user: Id;
  owner: Id | null;
  hiringManager: Id | null;
  categories: {
    commitment: string | null;
    department: string | null;
    level: string | null;
    location: string | null;
    team: string | null;
    allLocations: string[];
  };
  tags: string[];
  content: {
    description: string;
    descriptionHtml: string;
    lists: { text: string; content: string }[];
    closing: string;
    closingHtml: string;
  };
  country: string | null;
  followers: Id[];
  reqCode: null;
  requisitionCodes: string[];
  salaryRange?: { min: number; max: number; currency: string; interval: string };
  confidentiality: Confidentiality;
  createdAt: Ms;
  updatedAt: Ms;
  workplaceType: 'onsite' | 'remote' | 'hybrid' | 'unspecified';
  transcribeInterviews: boolean;
  screening: { enabled: boolean };
}

/** The permission to hire for a job, with what the account defined itself in customFields. */
export interface Requisition {
  id: Id;
  createdAt: Ms;
  confidentiality: Confidentiality;
  status: string;
  name: string;
  requisitionCode: string;
  headcountTotal: number | 'unlimited';
  headcountHired: number;
  headcountInfinite: boolean;
  backfill: boolean;
  creator: Id | null;
  owner: Id | null;
  hiringManager: Id | null;
  internalNotes: string;
  compensationBand: { min: number; max: number; currency: string; interval: string } | null;
  approval: { steps: object[] };
  employmentStatus: string | null;
  location: string | null;
  team: string | null;
  department: string | null;
  postings: Id[];
  offerIds: Id[];
  timeToFillStartAt: Ms | null;
  timeToFillEndAt: Ms | null;
  updatedAt: Ms;
  customFields: Record<string, string | number | Record<string, string | number>>;
  closedAt: Ms | null;
}
export interface RequisitionField {
  id: string;
  text: string;
  type: 'number' | 'text' | 'date' | 'object' | 'dropdown';
  isRequired: boolean;
  subfields?: { id: string; text: string; type: string }[];
  options?: { id: string; text: string }[];
}
