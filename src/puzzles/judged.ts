import type { TraceRequest } from '../subjects/request.js';
import type { EditJudgement } from './judgeEdit.js';
import type { InputJudgement } from './judgeInput.js';
import type { ValueJudgement } from './judgeValue.js';

/** What an answer came to, by the way in which it was given. */
export type Judged =
  | { readonly way: 'answer'; readonly judgement: EditJudgement }
  | { readonly way: 'input'; readonly judgement: InputJudgement; readonly request: TraceRequest }
  | { readonly way: 'value'; readonly judgement: ValueJudgement };

/** Whether the answer is right. */
export function isRight({ judgement }: Judged): boolean {
  return judgement.kind === 'right' || judgement.kind === 'apart';
}
