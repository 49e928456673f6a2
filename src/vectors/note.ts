import { z } from 'zod';

/** A flag, as it stands in a test: a mistake by its id, or a form of the equations. */
export const flagName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens');

/** What a flag tells: a program with this mistake, or written in this form, fails every test that carries it. */
export const note = z.strictObject({
  kind: z.enum(['mistake', 'form']).describe('form: right elsewhere, and not what this group asks for'),
  catches: z.string().describe('What is wrong with a program that fails, as a sentence'),
  effect: z.string().describe('Why it is wrong and what is right, or from when on it differs'),
  frequency: z
    .enum(['common', 'seen', 'hypothetical'])
    .optional()
    .describe('How often the mistake was met in public programs'),
  users: z.array(z.string()).optional().describe('Who writes it so on purpose'),
  only: z
    .literal('float64')
    .optional()
    .describe('Promised in double precision only: a way to make the mistake is too small for single precision'),
  links: z.array(z.string()).min(1).describe('Where to read on: places in this repository, or sources'),
});

export type Note = z.infer<typeof note>;
