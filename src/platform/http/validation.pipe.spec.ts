import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { ValidationFailed, type FieldProblem } from './http.errors.js';
import { IsInstant } from './is-instant.js';
import { StrictValidationPipe } from './validation.pipe.js';

class Place {
  @IsString() city!: string;
}

class Wish {
  @IsIn(['video', 'voice']) mode!: string;
  @IsInt() minutes!: number;
  @IsInstant() startsAt!: string;
  @ValidateNested() @Type(() => Place) place!: Place;
}

const GOOD = {
  mode: 'video',
  minutes: 50,
  startsAt: '2026-11-26T09:00:00+07:00',
  place: { city: 'Yogyakarta' },
};
const pipe = new StrictValidationPipe();

function read(body: unknown): Promise<unknown> {
  return pipe.transform(body, { type: 'body', metatype: Wish });
}

async function problemsOf(body: unknown): Promise<Pick<FieldProblem, 'pointer' | 'code'>[]> {
  const error: unknown = await read(body).catch((thrown: unknown) => thrown);
  if (!(error instanceof ValidationFailed)) throw new Error('It was accepted.');
  const { errors } = error.details as { errors: FieldProblem[] };
  return errors.map(({ pointer, code }) => ({ pointer, code }));
}

describe('a request’s body', () => {
  it('that is right becomes the request', async () => {
    const wish = await read(GOOD);
    expect(wish).toBeInstanceOf(Wish);
    expect(wish).toEqual(GOOD);
  });

  it('is told every wrong field by its pointer', async () => {
    const problems = await problemsOf({ ...GOOD, mode: 'fax', minutes: 1.5, place: { city: 7 } });
    expect(problems).toEqual([
      { pointer: '/mode', code: 'is_in' },
      { pointer: '/minutes', code: 'is_int' },
      { pointer: '/place/city', code: 'is_string' },
    ]);
  });

  it('may hold no field we do not know', async () => {
    expect(await problemsOf({ ...GOOD, status: 'confirmed' })).toEqual([
      { pointer: '/status', code: 'unknown_field' },
    ]);
  });

  it('may hold no NUL byte anywhere, which PostgreSQL cannot store', async () => {
    expect(await problemsOf({ ...GOOD, place: { city: 'Yogya\u0000karta' } })).toEqual([
      { pointer: '/place/city', code: 'no_nul' },
    ]);
    expect(await problemsOf({ ...GOOD, 'mo\u0000de': 1 })).toEqual([
      { pointer: '/mode', code: 'no_nul' },
    ]);
  });

  it.each([[[]], ['text'], [7]])('is an object, not %j', async (body) => {
    expect(await problemsOf(body)).toEqual([{ pointer: '', code: 'is_object' }]);
  });

  it('says what an empty one does where there is none', async () => {
    expect(await problemsOf(undefined)).toEqual(await problemsOf({}));
  });

  it.each(['2026-11-26T09:00:00', '2026-02-30T09:00:00Z', '2026-11-26', 'tomorrow', 7, null])(
    'may not name the instant %j',
    async (startsAt) => {
      expect(await problemsOf({ ...GOOD, startsAt })).toEqual([
        { pointer: '/startsAt', code: 'is_instant' },
      ]);
    },
  );
});
