import { fieldsOf, type Fields } from '../fields.js';
import {
  badParameterText,
  invalidParameter,
  invalidValue,
  missingParameter,
  unknownTemplate,
  unsupportedType,
  wrongParameterCount,
  type GraphError,
} from './graph-error.js';
import type { NewMessage } from './message.js';
import { approvedTemplate, holesIn, type Template } from './templates.js';

const PHONE = /^\+?[1-9]\d{6,14}$/;
const LONGEST_CALLBACK_DATA = 512;

class Refused extends Error {
  constructor(readonly error: GraphError) {
    super(error.message);
  }
}

/** Reads the body of `POST /{phoneNumberId}/messages` as strictly as Meta does. */
export function readSendRequest(body: unknown): NewMessage | { error: GraphError } {
  try {
    return messageIn(fieldsOf(body));
  } catch (error) {
    if (error instanceof Refused) return { error: error.error };
    throw error;
  }
}

function messageIn(body: Fields): NewMessage {
  demand(
    body['messaging_product'] === 'whatsapp',
    invalidParameter('The parameter messaging_product is required.'),
  );
  demand(typeof body['to'] === 'string', invalidParameter('The parameter to is required.'));
  demand(PHONE.test(String(body['to'])), invalidValue('to is no phone number.'));
  demand(
    body['type'] === 'template',
    unsupportedType('Outside the 24-hour window: template only.'),
  );
  const asked = fieldsOf(body['template']);
  const template = templateOf(asked);
  const parts = Array.isArray(asked['components']) ? asked['components'].map(fieldsOf) : [];
  return {
    to: String(body['to']).replace('+', ''),
    template: template.name,
    language: template.language,
    parameters: bodyParameters(template, parts),
    buttonParameter: buttonParameter(parts),
    callbackData: callbackDataOf(body['biz_opaque_callback_data']),
  };
}

function templateOf(asked: Fields): Template {
  const { name } = asked;
  const { code } = fieldsOf(asked['language']);
  demand(typeof name === 'string', missingParameter('template.name'));
  demand(typeof code === 'string', missingParameter('template.language.code'));
  const [wanted, language] = [String(name), String(code)];
  const template = approvedTemplate(wanted, language);
  if (template !== undefined) return template;
  throw new Refused(unknownTemplate(`template name (${wanted}) does not exist in ${language}`));
}

function bodyParameters(template: Template, parts: readonly Fields[]): string[] {
  const given = textsOf(parts.find(({ type }) => type === 'body'));
  const expected = holesIn(template.body);
  demand(
    given.length === expected,
    wrongParameterCount(
      `body: number of localizable_params (${given.length}) does not match the expected number of params (${expected})`,
    ),
  );
  return given;
}

function buttonParameter(parts: readonly Fields[]): string {
  const button = parts.find(
    ({ type, sub_type, index }) => type === 'button' && sub_type === 'url' && String(index) === '0',
  );
  const [text, ...more] = textsOf(button);
  if (text === undefined || more.length > 0) {
    throw new Refused(
      missingParameter('buttons: Button at index 0 of type Url requires a parameter'),
    );
  }
  return text;
}

function textsOf(part: Fields | undefined): string[] {
  const parameters = part?.['parameters'];
  return (Array.isArray(parameters) ? parameters : []).map((parameter) => {
    const { type, text } = fieldsOf(parameter);
    if (type !== 'text' || typeof text !== 'string' || text === '') {
      throw new Refused(missingParameter('Parameter of type text is missing text value'));
    }
    demand(
      !/[\n\r\t]| {5,}/.test(text),
      badParameterText(
        'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      ),
    );
    return text;
  });
}

function callbackDataOf(given: unknown): string | null {
  if (given === undefined) return null;
  if (typeof given === 'string' && given.length <= LONGEST_CALLBACK_DATA) return given;
  throw new Refused(invalidParameter('biz_opaque_callback_data takes up to 512 characters.'));
}

function demand(isMet: boolean, error: GraphError): void {
  if (!isMet) throw new Refused(error);
}
