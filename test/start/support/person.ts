import { randomUUID } from 'node:crypto';

interface Person {
  readonly email: string;
  readonly password: string;
}

/** Somebody whose registration was answered with success, so that it must never be lost. */
export async function registerSomebody(port: number): Promise<Person> {
  const person = { email: `${randomUUID()}@example.test`, password: `Rahasia-${randomUUID()}` };
  const registration = { ...person, name: 'Sari', role: 'client', acceptTerms: true };
  const status = await post(port, '/auth/register', registration);
  expect(status).toBe(201);
  return person;
}

export async function signsIn(port: number, person: Person): Promise<boolean> {
  return (await post(port, '/auth/login', person)) < 300;
}

async function post(port: number, path: string, body: object): Promise<number> {
  const origin = `http://localhost:${String(port)}`;
  const response = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
  return response.status;
}
