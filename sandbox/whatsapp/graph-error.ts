/** A refusal in the words of Meta's Graph API. */
export interface GraphError {
  status: number;
  code: number;
  message: string;
  details: string;
}

export function graphErrorBody({ code, message, details }: GraphError): object {
  return {
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details },
      fbtrace_id: 'sandbox',
    },
  };
}

const refusal =
  (status: number, code: number, message: string) =>
  (details: string): GraphError => ({ status, code, message, details });

export const badToken = refusal(401, 190, 'Invalid OAuth access token');
export const invalidParameter = refusal(400, 100, 'Invalid parameter');
export const missingParameter = refusal(400, 131008, 'Required parameter is missing');
export const invalidValue = refusal(400, 131009, 'Parameter value is not valid');
export const unsupportedType = refusal(400, 131051, 'Unsupported message type');
export const wrongParameterCount = refusal(
  400,
  132000,
  'Number of parameters does not match the expected number of params',
);
export const unknownTemplate = refusal(
  404,
  132001,
  'Template name does not exist in the translation',
);
export const badParameterText = refusal(
  400,
  132018,
  'There is an issue with the parameters in your template',
);

/** Meta's own trouble, with whatever status it answers. */
export function unavailable(status: number): GraphError {
  return {
    status,
    code: 131016,
    message: 'Service unavailable',
    details: 'Please try again later.',
  };
}
