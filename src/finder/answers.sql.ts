import { joinSql, sql } from '../common/database/sql.ts';
import type { Sql } from '../common/database/sql.ts';
import { readings } from './domain/readings.ts';
import { ANY_LETTER, searchWords } from './domain/search-words.ts';
import type { SearchWord } from './domain/search-words.ts';

/** Half of the trigrams of what was typed: one slip in a word of seven letters is forgiven. */
const LEAST_SIMILAR = 0.5;

const TEXT = sql`c.search`;
const HEAD = sql`title.head`;

/** Every word of one of the readings stands somewhere in the folded text, or one like it does. */
export function isMeant(q: string): Sql {
  const meant = readings(q).map((reading) => {
    const words = searchWords(reading);
    // What has no words is nowhere.
    return words.length === 0 ? sql`false` : joinSql(words.map(standsIn), ' and ');
  });
  return sql`((${joinSql(meant, ') or (')}))`;
}

/** Likeness is dear, so it is only asked of texts that share four letters on end: those centre_search_ix finds. */
function standsIn({ text, slips }: SearchWord): Sql {
  const slip = slips.length === 0 ? sql`` : sql` or c.search ~ ${oneOf(slips)}`;
  return sql`(
    c.search like any (array(
      select '%' || substr(folded.word, start, 4) || '%'
      from (select fold_text(${text}) as word) as folded
      cross join generate_series(1, greatest(1, length(folded.word) - 3)) as start
      where folded.word <> ''
    ))
    and (${contains(text)} or ${alike(text)} >= ${LEAST_SIMILAR})
    ${slip}
  )`;
}

/** `title.head`: the office's name and town, with which the folded text begins; district and address are behind. */
export function titleOf(q: string | undefined): Sql {
  // Folding 8,000 of them anew would take longer than all the rest. Unfolded, № in two letters as it is when
  // folded, they are as long or longer by the few signs that folding drops: too few to let a district in.
  return q === undefined
    ? sql``
    : sql`
        cross join lateral (
          select left(c.search, length(replace(concat_ws(' ', c.name, c.settlement), '№', 'No'))) as head
          offset 0
        ) as title`;
}

function contains(word: string, where = TEXT): Sql {
  return sql`strpos(${where}, fold_text(${word})) > 0`;
}

function alike(word: string, where = TEXT): Sql {
  return sql`word_similarity(fold_text(${word}), ${where})`;
}

/** A regular expression of the beginnings of words, folded as the text is. */
function oneOf(slips: readonly string[]): Sql {
  return sql`('\m(' || replace(replace(fold_text(${slips.join(' ')}), ${ANY_LETTER}, '.'), ' ', '|') || ')')`;
}

/** How well a centre answers the reading it answers best. */
export function answersWell(q: string): Sql {
  const marks = readings(q).map((reading) => joinSql([sql`0`, ...searchWords(reading).map(markOf)], ' + '));
  return sql`greatest(${joinSql(marks, ', ')})`;
}

/**
 * How well a centre answers a word: as it stands before a slip in it, and for either the office's name and town
 * before its district and address.
 */
function markOf({ text, slips }: SearchWord): Sql {
  const isWord = (where: Sql): Sql =>
    sql`strpos(' ' || ${where} || ' ', ' ' || fold_text(${text}) || ' ') > 0`;
  const slipped =
    slips.length === 0
      ? sql``
      : sql`
        when ${HEAD} ~ (${oneOf(slips)} || '\M') then 1.9
        when ${HEAD} ~ ${oneOf(slips)} then 1.8`;
  return sql`
    case
      when ${isWord(HEAD)} then 4
      when ${contains(text, HEAD)} then 3.5
      when ${isWord(TEXT)} then 3
      when ${contains(text)} then 2
      ${slipped}
      when ${alike(text, HEAD)} >= ${LEAST_SIMILAR} then 1 + ${alike(text, HEAD)} / 2
      else ${alike(text)}
    end`;
}
