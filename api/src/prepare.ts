import { prepareDatabase } from './db/prepare-database.ts';
import { startHint } from './db/start-hint.ts';
import { ConfigProblem, readDatabaseAddresses } from './config.ts';

/**
 * Brings the database to this version as its owner, makes the role that the program signs in as, and ends. Where it
 * runs first, the program itself needs no owner's address.
 */
try {
  await prepareDatabase(readDatabaseAddresses(process.env), async () => {});
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    error instanceof ConfigProblem
      ? `${message}\n`
      : `The database cannot be prepared: ${message}\n${startHint(error)}\n`,
  );
  process.exitCode = 1;
}
