import { Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../language/language.tsx';
import { DataTable } from './data-table.tsx';
import type { TableData } from './data-table.tsx';
import { reportsWords } from './words.ts';

interface CardProps {
  readonly title: string;
  readonly hint?: string;
  /** What the picture is made of; opened below it. */
  readonly table?: TableData;
  readonly csv?: string;
  readonly children: ReactNode;
}

/** A part of the report: what it says, its picture, and the same numbers as a table. */
export function Card({ title, hint, table, csv, children }: CardProps): ReactElement {
  const texts = useTexts(reportsWords);
  return (
    <section className="office-panel report-card" aria-label={title}>
      <Title order={2}>{title}</Title>
      {hint !== undefined && <Text c="dimmed">{hint}</Text>}
      {children}
      {table && (
        <details className="report-table">
          <summary>{texts.table}</summary>
          <DataTable label={title} {...table} />
        </details>
      )}
      {csv !== undefined && <CsvLink href={csv} what={title} />}
    </section>
  );
}

export function CsvLink({ href, what }: { readonly href: string; readonly what: string }): ReactElement {
  const texts = useTexts(reportsWords);
  return (
    <a className="report-csv" href={href} download aria-label={texts.csvOf(what)}>
      {texts.csv}
    </a>
  );
}
