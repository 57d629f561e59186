/** One sentence when this Node is too old for the project, otherwise nothing. */
export function tooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `RuangPulih needs Node 20.19 or newer; this is ${process.versions.node}.`;
}
