export interface MemberProblem {
  /** The input that is wrong, where it is one that the form shows. */
  at: 'name' | 'email' | 'form';
  message: string;
}

/** Where in the form to say what is wrong with a new member. */
export function memberProblem(refusal: { field: string; message: string }): MemberProblem {
  const { field, message } = refusal;
  return { at: field === 'name' || field === 'email' ? field : 'form', message };
}
