import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../common/http/language.ts';
import { problemBody } from '../../common/http/problem-answer.ts';
import type { EnteredRow } from './enter-paper.service.ts';

/** What became of one row of the sheet. */
export class PaperRowView {
  @ApiProperty({ type: String, description: 'As it was sent.' }) reference: string;
  @ApiProperty({ type: Boolean }) entered: boolean;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'The ticket it got or had.' })
  ticket?: string | null;
  @ApiPropertyOptional({ type: String, description: 'The status of the visit now.' }) status?: string;
  @ApiPropertyOptional({ type: String, description: 'Why it was refused.' }) code?: string;
  @ApiPropertyOptional({ type: String }) title?: string;
  @ApiPropertyOptional({ type: String }) detail?: string;
}

export class PaperSheetView {
  @ApiProperty({ type: String, format: 'date' }) date: string;
  @ApiProperty({ type: [PaperRowView], description: 'In the order of the sheet.' }) rows: PaperRowView[];
}

export function paperRowView(reference: string, entered: EnteredRow, language: Language): PaperRowView {
  if (entered.ok) return { reference, entered: true, ticket: entered.label, status: entered.status };
  const { code, title, detail } = problemBody(entered.problem, language);
  return { reference, entered: false, code: String(code), title: String(title), detail: String(detail) };
}
