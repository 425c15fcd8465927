import { ApiProperty } from '@nestjs/swagger';

export class DocumentView {
  @ApiProperty({ type: String, example: 'snils' })
  code: string;

  @ApiProperty({ type: String, example: 'СНИЛС' })
  title: string;

  @ApiProperty({ type: String, nullable: true, example: 'Достаточно номера, бумажной карточки больше нет.' })
  note: string | null;
}

export class AudienceView {
  @ApiProperty({ type: String, example: 'adult' })
  code: string;

  @ApiProperty({ type: String, example: 'Гражданин России от 14 лет' })
  title: string;

  @ApiProperty({ type: [DocumentView], description: 'What to bring.' })
  documents: DocumentView[];
}

export class ServiceView {
  @ApiProperty({ type: String, example: 'account-recovery' })
  code: string;

  @ApiProperty({ type: String, example: 'Восстановление доступа к Госуслугам' })
  title: string;

  @ApiProperty({ type: String })
  summary: string;

  @ApiProperty({ type: 'integer', example: 15, description: 'How long a visit takes.' })
  minutes: number;

  @ApiProperty({ type: [AudienceView], description: 'Who may come.' })
  audiences: AudienceView[];

  @ApiProperty({ type: [String], description: 'What to know before coming.' })
  rules: string[];
}

export class StaffServiceView extends ServiceView {
  @ApiProperty({ type: Boolean, description: 'False of one that is withdrawn, or that no centre does.' })
  isBookable: boolean;
}
