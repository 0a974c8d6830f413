import { z } from 'zod';

import { text } from './lenient.ts';

/** Somebody who works in Lever: a recruiter, a hiring manager, a referrer. */
export const User = z.object({ id: z.string(), name: text, email: text });
export type User = z.infer<typeof User>;
