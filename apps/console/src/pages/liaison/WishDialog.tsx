import { LeaveDialog, TakeDialog } from '../../ui/OfficeDialogs';
import { AssignDialog } from './AssignDialog';
import { COVERAGE, type Wish } from './coverage-query';
import { EndDialog } from './EndDialog';
import { HandOverDialog } from './HandOverDialog';
import { AnswerDialog, AskDialog } from './QuestionDialogs';

interface Props {
  wish: Wish;
  /** The day the page shows: what a form begins with. */
  day: string;
  onClose: () => void;
}

/** The dialog of what somebody is about to do. */
export function WishDialog({ wish, day, onClose }: Props) {
  switch (wish.act) {
    case 'assign':
      return <AssignDialog post={wish.post} day={day} onClose={onClose} />;
    case 'handOver':
      return (
        <HandOverDialog unit={wish.unit} post={wish.post} bureau={wish.bureau} day={day} onClose={onClose} />
      );
    case 'end':
      return <EndDialog unit={wish.unit} day={day} onClose={onClose} />;
    case 'take':
      return <TakeDialog post={wish.post} shownBy={COVERAGE} day={day} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog post={wish.post} shownBy={COVERAGE} day={day} onClose={onClose} />;
    case 'ask':
      return <AskDialog onClose={onClose} />;
    case 'answer':
      return <AnswerDialog question={wish.question} onClose={onClose} />;
  }
}
