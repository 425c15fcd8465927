import { foldText } from '../../common/validation/fold-text.ts';

/**
 * By what a centre of a list is found among ours: its name however it is cased, spaced, quoted and pointed
 * (`МФЦ  г.Донецк` and `МФЦ г. Донецк`). Ids of lists repeat, so nothing else tells centres of a region apart.
 */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^\p{Letter}\p{Number}()/-]+/gu, ' ')
    .trim();
}
