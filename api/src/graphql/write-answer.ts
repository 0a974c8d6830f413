import type { FormattedExecutionResult } from 'graphql';

/** Writes answers as JSON. Data that several people share is written once, for as long as somebody holds it. */
export function answerWriter(): (answer: FormattedExecutionResult) => string {
  const written = new WeakMap<object, string>();
  const write = (data: object): string => {
    const json = written.get(data) ?? JSON.stringify(data);
    written.set(data, json);
    return json;
  };
  return (answer) => {
    const { data } = answer;
    const members = Object.entries(answer).flatMap(([name, value]) =>
      value === undefined
        ? []
        : `${JSON.stringify(name)}:${data && value === data ? write(data) : JSON.stringify(value)}`,
    );
    return `{${members.join(',')}}\n`;
  };
}
