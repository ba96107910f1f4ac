import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { importLimits } from '../state/file-limits.ts';
import { readDropped } from '../state/host-files.ts';
import { ui } from '../state/ui-store.ts';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the window go to the import screen. Answers whether files hover over the window. */
export function useFileDrop(): boolean {
  const [isDropping, setIsDropping] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsDropping(false);
      void readDropped([...(event.dataTransfer?.files ?? [])], importLimits).then((read) => {
        if ('problem' in read) ui.notify({ severity: 'error', message: read.problem });
        else if (read.files.length > 0) {
          ui.dropFiles(read.files);
          navigate('/files/import');
        }
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate]);
  return isDropping;
}
