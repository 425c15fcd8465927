import { ApiProperty } from '@nestjs/swagger';

export class JournalChangeView {
  @ApiProperty({ type: String, example: 'Роли' }) field: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: not said.' }) before: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'null: not said.' }) after: string | null;
}

export class JournalEntryView {
  @ApiProperty({ type: String, format: 'uuid' }) id: string;
  @ApiProperty({ type: String, format: 'date-time', description: 'In the zone of the answer.' }) at: string;
  @ApiProperty({ type: String, example: 'staff:0195f0aa-0000-7000-8000-000000000001' }) actor: string;
  @ApiProperty({ type: String, description: 'The actor as people know it.' }) who: string;
  @ApiProperty({ type: String, example: 'visit.moved' }) action: string;
  @ApiProperty({ type: String, example: 'Запись перенесена' }) title: string;
  @ApiProperty({ type: String, example: 'booking' }) subjectKind: string;
  @ApiProperty({ type: String }) subjectId: string;
  @ApiProperty({ type: String, example: 'Запись 4827-1935' }) subject: string;
  @ApiProperty({ type: [JournalChangeView], description: 'What was before and what is now.' })
  changes: JournalChangeView[];
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the centre or the region.' })
  place: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) sessionId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Kept for 90 days.' }) address: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'In the chain; null for some seconds.' })
  position: number | null;
}

export class JournalPage {
  @ApiProperty({ type: String, example: 'Asia/Tomsk', description: 'Of the times below and of from and to.' })
  timeZone: string;
  @ApiProperty({ type: [JournalEntryView] }) items: JournalEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class JournalActionView {
  @ApiProperty({ type: String, example: 'visit.moved' }) code: string;
  @ApiProperty({ type: String, example: 'Запись перенесена' }) title: string;
}
