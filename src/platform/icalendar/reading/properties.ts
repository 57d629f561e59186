import ICAL from 'ical.js';
import type { RawComponent } from './content-lines.js';

/** One property as jCal has it: its zone's name, its type, its values. */
export interface Property {
  readonly name: string;
  readonly zoneName: string | null;
  readonly range: string | null;
  readonly freeBusyType: string | null;
  readonly type: string;
  readonly values: readonly unknown[];
}

export interface Properties {
  readonly own: readonly Property[];
  /** `STANDARD` and `DAYLIGHT` of a VTIMEZONE. */
  readonly inner: readonly (readonly Property[])[];
}

type JCal = [string, [string, Record<string, unknown>, string, ...unknown[]][], JCal[]];

/**
 * The properties of one component, by ical.js.
 *
 * @returns null when it cannot be read; the components around it can be all the same.
 */
export function propertiesOf({ name, lines }: RawComponent): Properties | null {
  try {
    const text = [`BEGIN:${name}`, ...lines, `END:${name}`].join('\r\n');
    const [, own, inner] = ICAL.parse(text) as unknown as JCal;
    return { own: own.map(propertyOf), inner: inner.map(([, held]) => held.map(propertyOf)) };
  } catch {
    return null;
  }
}

export function named(properties: readonly Property[], name: string): Property | undefined {
  return properties.find((property) => property.name === name);
}

export function textOf(properties: readonly Property[], name: string): string | null {
  const value = named(properties, name)?.values[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

function propertyOf([name, parameters, type, ...values]: JCal[1][number]): Property {
  return {
    name: name.toLowerCase(),
    zoneName: parameterOf(parameters, 'tzid'),
    range: parameterOf(parameters, 'range'),
    freeBusyType: parameterOf(parameters, 'fbtype'),
    type,
    values,
  };
}

function parameterOf(parameters: Record<string, unknown>, name: string): string | null {
  const value = parameters[name];
  return typeof value === 'string' ? value.trim() : null;
}
