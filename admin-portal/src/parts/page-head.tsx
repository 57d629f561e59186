import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

type Props = {
  title: string;
  back?: { to: string; label: string };
  beside?: ReactNode;
  actions?: ReactNode;
};

/** The one heading of a page. The browser's tab names the kind of page, never a person. */
export function PageHead({ title, back, beside, actions }: Props) {
  const tab = back?.label ?? title;
  useEffect(() => {
    document.title = `${tab} · RuangPulih`;
  }, [tab]);

  return (
    <header className="page-head">
      {back && (
        <Link className="page-head-back" to={back.to}>
          <ArrowLeftOutlined aria-hidden /> {back.label}
        </Link>
      )}
      <h1>{title}</h1>
      {beside}
      {actions && <div className="page-head-actions">{actions}</div>}
    </header>
  );
}
