import type { Hiding } from '../puzzles/hiding.js';
import type { Level } from '../puzzles/puzzle.js';
import { counted } from './messages.js';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const planted: { readonly [L in Level]: (where: string) => string } = {
  1: (where) => `One mistake has been made in ${where}, one that has a name.`,
  2: (where) => `One slip of the pen has been made in ${where}.`,
  3: (where) => `Two things are wrong in ${where}.`,
};

/** What puzzles say: one function of its parameters per message. */
export const puzzleMessages = {
  task: (level: Level, title: string, wrongLines: number, asProgram: boolean) =>
    `${planted[level](asProgram ? 'this program' : 'these equations')} ${counted(wrongLines, 'line')} ${wrongLines === 1 ? 'is' : 'are'} not as in ${title}.`,
  'answer-one-way': () => 'Answer in one of three ways',
  'way-answer': (wrongLines: number, asProgram: boolean) =>
    `the ${wrongLines === 1 ? 'line as it' : 'lines as they'} should be${asProgram ? ', as an equation' : ''}`,
  'way-input': () => 'an input that shows it',
  'way-value': () => 'what these equations give',
  'value-asked': (digits: number, request: string, step: number, coordinate: string) =>
    `The value asked for is theta${coordinate} after step ${step}, to ${digits} significant digits, with ${request}.`,
  another: () => 'another',
  'give-up': () => 'the solution',
  right: () => 'Right.',
  'right-dialect': (title: string, dialect: string) =>
    `Right: this is ${title} in the dialect ${dialect}, which somebody documents.`,
  'not-yet': () => 'Not yet.',
  'line-still-differs': (target: string) => `The line of ${target} still differs.`,
  'line-was-right': (target: string) => `The line of ${target} was right as it stood.`,
  'still-differs': () => 'The equations still differ.',
  'changes-nothing': () => 'The answer changes nothing: they compute what they did before.',
  'smallest-case': (request: string) => `Smallest case: ${request}`,
  yours: () => 'with your answer',
  rightly: () => 'rightly',
  'tells-apart': () => 'Right: this input tells them apart.',
  same: () => 'On this input both give the same.',
  'too-close': () => 'On this input they differ by less than rounding can do.',
  'hides-what': () => 'An input shows only what it brings into play. On this one',
  'hides-nothing': () => 'Try other numbers: more steps, other sizes, another sign, other hyperparameters.',
  'by-these': () => 'these equations',
  'first-differ': (quantity: string, step: number) => `They first differ in ${quantity} at step ${step}`,
  'after-step': (quantity: string, step: number) => `${quantity} after step ${step}`,
  mend: () => 'Now mend it',
  'value-wrong': (typed: string) => `These equations do not give ${typed} there.`,
  'value-of-right': (typed: string, title: string) =>
    `${typed} is what ${title} gives there; the question is what these equations give.`,
  'few-digits': (digits: number) =>
    `That may be right, but so few digits do not tell it from other results; give ${digits}.`,
  'work-by-hand': () => 'Work it out line by line, from the top, with the values of the lines above.',
  solution: () => 'What was wrong',
} as const;

/** What an input hides, as a clause. */
export function hidingText({ place, names }: Hiding): string {
  switch (place) {
    case 'zero-rate':
      return 'lr is 0, so that nothing moves';
    case 'zero-gradients':
      return 'every gradient is 0';
    case 'one-step':
      return 'there is one step: what is kept for the next one does not show';
    case 'sizes-of-one':
      return 'every gradient is 1 or −1: powers and roots of 1 are 1';
    case 'equal-gradients':
      return 'all gradients are equal: averages of them are, too';
    case 'start-at-zero':
      return 'theta starts at 0: what it is multiplied by does not show';
    case 'equal-rates':
      return `${list.format(names)} are equal: one may stand for another`;
    case 'zero-rates':
      return `${list.format(names)} ${names.length === 1 ? 'is' : 'are'} 0: what is multiplied by that does not show`;
    case 'small-constants':
      return `${list.format(names)} ${names.length === 1 ? 'is' : 'are'} small beside the other numbers`;
    case 'one-coordinate':
      return 'there is one coordinate: of a norm only the size is left';
  }
}
