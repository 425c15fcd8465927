import { ApiProperty } from '@nestjs/swagger';

export class RegionView {
  @ApiProperty({ type: String, example: '70', description: 'Two digits.' })
  code: string;

  @ApiProperty({ type: String, example: 'Томская область' })
  name: string;

  @ApiProperty({ type: String, example: 'Asia/Tomsk', description: 'IANA zone; a centre may have its own.' })
  timeZone: string;

  @ApiProperty({ type: String, nullable: true, example: '8 (800) 100-32-82' })
  hotline: string | null;
}
