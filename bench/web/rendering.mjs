// Pages a second of a centre's day page, as a share of the same server answering the same bytes from a constant.
import { besideConstant, CLIENTS } from '../support/beside-constant.mjs';
import { countBy, mean, summary } from '../support/statistics.mjs';
import * as words from '../support/words.mjs';

const PAGES = ['the days of a centre', 'the calendar of a centre', 'the times of a day'];

/** @returns {Promise<import('../support/report.mjs').Section>} */
export async function measure({ site, seconds }) {
  const rows = [];
  for (const name of PAGES)
    rows.push(rowOf(name, await besideConstant(site, site.paths[name], seconds, { tellsTime: true })));
  return { title: `Rendering at ${CLIENTS} clients`, rows };
}

function rowOf(name, { product, constant, bytes }) {
  const [rate, limit] = [product, constant].map((runs) => mean(runs.map(({ perSecond }) => perSecond)));
  const { median, p99 } = summary(product.flatMap(({ durations }) => durations));
  const outcomes = words.listed(countBy(product.flatMap((run) => run.outcomes)));
  return {
    figure: name,
    measured: `${words.perSecond(rate)} = ${words.share(rate / limit)}; p50 ${words.milliseconds(median)}, p99 ${words.milliseconds(p99)}`,
    beside: `the same ${words.count(bytes)} bytes from a constant: ${words.perSecond(limit)}; ${outcomes}`,
  };
}
