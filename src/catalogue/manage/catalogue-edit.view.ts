import { ApiProperty } from '@nestjs/swagger';

export class WordsView {
  @ApiProperty({ type: String }) ru: string;
  @ApiProperty({ type: String }) en: string;
}

export class CodedWordsView {
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: WordsView }) title: WordsView;
}

export class EditedDocumentView {
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: WordsView, nullable: true }) note: WordsView | null;
}

export class EditedAudienceView {
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: [EditedDocumentView] }) documents: EditedDocumentView[];
}

export class EditedServiceView {
  @ApiProperty({ type: String }) code: string;
  @ApiProperty({ type: 'integer' }) minutes: number;
  @ApiProperty({ type: String }) ticketPrefix: string;
  @ApiProperty({ type: WordsView }) title: WordsView;
  @ApiProperty({ type: WordsView }) summary: WordsView;
  @ApiProperty({ type: [WordsView] }) rules: WordsView[];
  @ApiProperty({ type: [EditedAudienceView] }) audiences: EditedAudienceView[];
  @ApiProperty({ type: String, format: 'date', nullable: true }) withdrawnFrom: string | null;
  @ApiProperty({ type: 'integer', description: 'Centres that do it, or will.' }) centres: number;
}

export class CatalogueView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: [EditedServiceView] }) services: EditedServiceView[];
  @ApiProperty({ type: [CodedWordsView], description: 'Who may come.' }) audiences: CodedWordsView[];
  @ApiProperty({ type: [CodedWordsView], description: 'What may be asked for.' }) documents: CodedWordsView[];
}
