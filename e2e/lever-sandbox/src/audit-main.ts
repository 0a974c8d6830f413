import { auditCommand } from './audits/audit-command.ts';
import { StartRefused } from './start-refused.ts';

try {
  process.exitCode = await auditCommand(process.argv.slice(2), (line) => console.log(line));
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
