import { ApiProperty } from '@nestjs/swagger';

export class ManifestExtensionView {
  @ApiProperty({ type: [String], example: ['70'], description: 'Code of the region' }) state: string[];
  @ApiProperty({ type: String, example: 'Томская область' }) region: string;
}

export class ManifestOutputView {
  @ApiProperty({ type: String, enum: ['Location', 'Schedule', 'Slot'], enumName: 'OpenDataResource' })
  type: string;
  @ApiProperty({ type: String, format: 'uri' }) url: string;
  @ApiProperty({ type: ManifestExtensionView }) extension: ManifestExtensionView;
}

/** The manifest of SMART Scheduling Links. */
export class ManifestView {
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'When one of the files last became another; UTC',
  })
  transactionTime: string;
  @ApiProperty({ type: String, format: 'uri', description: 'The address of this manifest' }) request: string;
  @ApiProperty({ type: [ManifestOutputView] }) output: ManifestOutputView[];
  @ApiProperty({ type: [ManifestOutputView], description: 'Always empty' }) error: ManifestOutputView[];
}
