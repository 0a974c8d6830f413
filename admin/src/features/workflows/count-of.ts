import { number } from '../../ui/formats.ts';

export function countOf(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
