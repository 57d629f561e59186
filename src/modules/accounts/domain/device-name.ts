/** What a browser says it is. Null where it says nothing we know: better no name than a wrong one. */
export interface DeviceName {
  readonly browser: string | null;
  readonly system: string | null;
}

/** The first that fits: most browsers claim to be several others as well. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPiOS|OPT|Opera)\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/\d.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\b(?:iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system from the `User-Agent` header, which anybody may write as they like. */
export function deviceNameOf(userAgent: string | null | undefined): DeviceName {
  return { browser: firstThatFits(BROWSERS, userAgent), system: firstThatFits(SYSTEMS, userAgent) };
}

/** For a letter: `Chrome, Android`; empty when nothing is known. */
export function deviceInWords(name: DeviceName): string {
  return [name.browser, name.system].filter((part) => part !== null).join(', ');
}

function firstThatFits(
  known: readonly (readonly [RegExp, string])[],
  userAgent: string | null | undefined,
): string | null {
  return known.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? null;
}
