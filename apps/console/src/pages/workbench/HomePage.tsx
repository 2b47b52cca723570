import { useViewer } from '../../graphql/viewer';
import { MySupervision } from './MySupervision';
import { WorkbenchPage } from './WorkbenchPage';

/** What one opens first: a supervisor what can be seen and said, everybody else what is owed. */
export function HomePage() {
  const viewer = useViewer();
  return viewer.canSendOpinion && !viewer.canReadOversight ? <MySupervision /> : <WorkbenchPage />;
}
