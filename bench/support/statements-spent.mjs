const SHOWN = 6;

/** The statements the server spent most on since its statistics were reset. */
export async function topStatements(observer) {
  const rows = await observer.rows(
    `select
      calls::int,
      mean_exec_time as mean,
      total_exec_time / nullif(sum(total_exec_time) over (), 0) as share,
      regexp_replace(query, '\\s+', ' ', 'g') as text
    from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database())
    order by total_exec_time desc
    limit ${SHOWN}`,
  );
  return rows.map(
    ({ calls, mean, share, text }) =>
      `${(share * 100).toFixed(0)} %, ${calls} × ${mean.toFixed(2)} ms: ${brief(text)}`,
  );
}

/** Enough of a statement to know it by; the table bar would end a cell. */
export function brief(text) {
  const flat = text.replaceAll('|', '¦').trim();
  return flat.length > 90 ? `${flat.slice(0, 70)} … ${flat.slice(-18)}` : flat;
}
