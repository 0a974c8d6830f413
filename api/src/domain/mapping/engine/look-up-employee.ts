import { canonicalEmail } from '../../values/email-address.ts';
import type { PersonReference } from '../../values/field-value.ts';
import { questionKey, type Answers } from './answers.ts';
import type { EmployeeQuestion } from '../../employee/employee-question.ts';
import { oneLine } from '../../values/one-line.ts';
import type { Outcome } from './outcome.ts';

/** The employee of whom the answers know, or the question. `who` begins the sentence of a problem. */
export function findEmployee(
  { by, wanted }: { by: EmployeeQuestion['by']; wanted: string },
  who: () => string,
  answers: Answers,
): Outcome {
  const asks: EmployeeQuestion = {
    kind: 'EMPLOYEE',
    by,
    wanted: by === 'EMAIL' ? canonicalEmail(wanted) : oneLine(wanted).toLowerCase(),
  };
  const found = answers.employees.get(questionKey(asks));
  if (!found) return { asks };
  const [employee, ...others] = found;
  if (!employee) return { problem: `${who()} is not an employee in Sora yet` };
  if (others.length > 0) {
    return { problem: `${who()} could be any of ${found.length} employees in Sora` };
  }
  const { employeeId, name, email } = employee;
  return { value: { name, email, employeeId }, type: 'EMPLOYEE' };
}

/** By the email address when there is one, by the name otherwise. */
export function findPerson(person: PersonReference, who: () => string, answers: Answers): Outcome {
  const email = person.email?.trim();
  return email
    ? findEmployee({ by: 'EMAIL', wanted: email }, who, answers)
    : findEmployee({ by: 'NAME', wanted: person.name }, who, answers);
}
