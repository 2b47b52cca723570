import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  sub?: React.ReactNode;
  /** Controls at the right: filters of the page and its one primary action. */
  children?: React.ReactNode;
}

let visited = 0;

/** The page's heading. Takes the focus on navigation, so a screen reader hears where it has arrived. */
export function PageHead({ title, sub, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visited++ > 0) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="top">
      <title>{`${title} · ${t('app.name')}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {title}
        {sub !== undefined && <span className="sub">{sub}</span>}
      </h1>
      {children !== undefined && <div className="top-actions">{children}</div>}
    </div>
  );
}
