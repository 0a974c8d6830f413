import { GraphQLError } from 'graphql';

import { Turns } from '../../domain/base/turns.ts';
import type { Viewer } from '../../domain/identity/viewer.ts';

/** As many connections as a browser opens to one host, so that no one who uses the admin app waits for themselves. */
const OF_A_PERSON = 6;
const OF_AN_ORGANIZATION = 24;
const WAITING_AT_MOST = 200;
/** Statements that one operation has running at the same time. */
const OF_AN_OPERATION = 3;

/** Operations of one person, and of one organization, that run at the same time: the others wait, and keep no one else waiting. */
export class FairTurns {
  readonly #turns = new Map<string, Turns>();

  /** Waits for a turn, and gives how to end it. Throws for somebody who has far too many waiting. */
  async take({ userId, organization }: Viewer): Promise<() => void> {
    const person = this.#of(`person ${userId}`, OF_A_PERSON);
    if (person.turns.waiting >= WAITING_AT_MOST) throw tooMany();
    const endOfPerson = await person.take();
    const endOfOrganization = await this.#of(
      `organization ${organization.id}`,
      OF_AN_ORGANIZATION,
    ).take();
    return () => {
      endOfOrganization();
      endOfPerson();
    };
  }

  #of(key: string, atOnce: number) {
    const turns = this.#turns.get(key) ?? new Turns(atOnce);
    this.#turns.set(key, turns);
    const take = async () => {
      const end = await turns.take();
      return () => {
        end();
        if (turns.isIdle) this.#turns.delete(key);
      };
    };
    return { turns, take };
  }
}

/** The same reads, of which only a few run at the same time: what one operation asks for a hundred times stays in line. */
export function fewAtOnce<Reads extends object>(reads: Reads): Reads {
  const turns = new Turns(OF_AN_OPERATION);
  type Read = (...asked: readonly unknown[]) => Promise<unknown>;
  return Object.fromEntries(
    Object.entries(reads).map(([name, read]: [string, Read]) => [
      name,
      (...asked: readonly unknown[]) => turns.during(() => read(...asked)),
    ]),
  ) as Reads;
}

function tooMany(): GraphQLError {
  return new GraphQLError(
    'Too many of your requests are waiting. Send the next ones when some of them have been answered.',
    { extensions: { code: 'TOO_MANY_OPERATIONS', http: { status: 429 } } },
  );
}
