const NAME = 'RuangPulih';

/** The mark, a doorway with one warm light, and the name where there is room for it. */
export function Brand() {
  return (
    <span className="brand">
      <img src={`${import.meta.env.BASE_URL}favicon.svg`} width={28} height={28} alt="" />
      <span className="brand-name">{NAME}</span>
    </span>
  );
}
