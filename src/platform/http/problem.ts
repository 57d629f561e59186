import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

/** What a problem says in one language. */
interface ProblemCopy {
  readonly title: string;
  readonly detail: string;
}

/** Copy of every problem, by code, in both languages. */
export type ProblemCatalogue = Readonly<
  Record<string, { readonly id: ProblemCopy; readonly en: ProblemCopy }>
>;

/** Injection token of the `ProblemCatalogue`. */
export const PROBLEM_CATALOGUE = Symbol('PROBLEM_CATALOGUE');

@ApiSchema({ name: 'ProblemField' })
export class ProblemField {
  @ApiProperty() pointer!: string;
  @ApiProperty() code!: string;
  @ApiProperty() detail!: string;
}

@ApiSchema({ name: 'ProblemSlot' })
export class ProblemSlot {
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
}

/** RFC 9457 problem document. */
@ApiSchema({ name: 'Problem' })
export class Problem {
  @ApiProperty({ description: '/problems/{code}, or about:blank for a bug of ours' }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty({ description: 'In the reader’s language' }) detail!: string;
  @ApiProperty({ description: 'urn:request:{X-Request-Id}' }) instance!: string;
  @ApiProperty({ description: 'Stable machine word' }) code!: string;
  @ApiPropertyOptional({ type: [ProblemField] }) errors?: ProblemField[];
  @ApiPropertyOptional({ type: [ProblemSlot] }) alternatives?: ProblemSlot[];
  @ApiPropertyOptional({ format: 'uuid' }) bookingId?: string;
  @ApiPropertyOptional({ description: 'Present state of what could not be changed' })
  presentStatus?: string;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The scope a key lacks; null where no key may call at all',
  })
  requiredScope?: string | null;
  @ApiPropertyOptional({ type: [String], description: 'How the second step of a log-in is proven' })
  ways?: string[];
}
