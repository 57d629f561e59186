import { useQueryClient } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { recordsCopy } from '@/copy/records';
import { useCopy } from '@/copy/use-copy';
import { AskOnce } from '../frame/ask-once';
import { useDialog } from '../frame/use-dialog';
import { practiceKeys } from '../hooks/practice-keys';
import { endCare } from '../hooks/use-clients';

export function EndCare({ careId, name }: { careId: string; name: string }) {
  const t = useCopy(recordsCopy).client;
  const client = useQueryClient();
  const toast = useToast();
  const dialog = useDialog();
  return (
    <div className="border-t border-line pt-5">
      <Button variant="danger" onClick={dialog.open}>
        {t.end}
      </Button>
      {dialog.isOpen && (
        <AskOnce
          title={t.endTitle(name)}
          body={t.endBody}
          yes={t.endYes}
          no={t.endNo}
          send={() => endCare(careId)}
          onSent={() => {
            toast(t.ended);
            void client.invalidateQueries({ queryKey: practiceKeys.clients });
          }}
          onClose={() => dialog.close()}
        />
      )}
    </div>
  );
}
