import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { authCopy } from '@/copy/auth';
import { useCopy } from '@/copy/use-copy';

/** Can be shown, because typing a long password blindly on a phone fails often. */
export function PasswordInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const t = useCopy(authCopy).register;
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input type={isShown ? 'text' : 'password'} className="pr-14!" {...props} />
      <Button
        variant="quiet"
        size="icon"
        className="absolute! top-1/2 right-0.5 -translate-y-1/2"
        aria-label={isShown ? t.hide : t.show}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? (
          <EyeOff aria-hidden className="size-5" />
        ) : (
          <Eye aria-hidden className="size-5" />
        )}
      </Button>
    </div>
  );
}
