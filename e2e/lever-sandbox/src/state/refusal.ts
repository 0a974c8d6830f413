/** Why a change was not made: what Lever's API answers, and what the pages show. */
export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A refusal with the HTTP status and the error body that Lever gives. */
export function refusal(status: number, code: string, message: string): Refusal {
  return { refused: true, status, code, message };
}

/** Tells a refusal from what a change gives when it is made. */
export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

/** Lever's answer when a resource has no object of this id. */
export function notFound(resource: string, id: string): Refusal {
  return refusal(404, 'ResourceNotFound', `${resource} ${id} was not found`);
}

export function badRequest(message: string): Refusal {
  return refusal(400, 'BadRequestError', message);
}

export function forbidden(message: string): Refusal {
  return refusal(403, 'ForbiddenError', message);
}
