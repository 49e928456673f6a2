import type { Optimizer } from '../optimizers/optimizer.js';
import { statedWithFrequency } from './frequencyText.js';
import { optimizerHead } from './optimizerHead.js';
import { indent, type Page, section, termLines } from './page.js';
import { wrap } from './wrap.js';

/** Mistakes on the first screen; the list of an optimizer has the more telling ones first. */
const mostMistakes = 4;

/**
 * The first screen of an optimizer, for who wants to use it or write it: equations, hyperparameters, the questions that
 * libraries answer differently, the first mistakes, and how to see all else that is known.
 */
export function optimizerBrief(optimizer: Optimizer, page: Page): string {
  const { id, axes } = optimizer;
  const questions = Object.entries(axes).map(
    ([name, { question, choices }]) => [name, `${question} ${choices.map((choice) => choice.id).join(', ')}`] as const,
  );
  const rest = `With --full (assay show ${id} --full): who makes which choice and the smallest case that tells it apart, every mistake, what it reduces to, the edges, and the laws.`;
  return `${[
    ...optimizerHead(optimizer, page, true),
    ...section('Dialects', termLines(questions, page), page),
    ...section('Mistakes', mistakeLines(optimizer, page), page),
    '',
    ...wrap(rest, page.width - 2).map((line) => page.style.faint(`  ${line}`)),
    '',
  ].join('\n')}\n`;
}

function mistakeLines({ mistakes }: Optimizer, page: Page): readonly string[] {
  const shown = mistakes.slice(0, mostMistakes).map((mistake) => [mistake.id, statedWithFrequency(mistake)] as const);
  const more = mistakes.length - shown.length;
  return [...termLines(shown, page), ...(more > 0 ? [`${indent}and ${more} more`] : [])];
}
