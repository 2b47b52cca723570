import { ApolloProvider } from '@apollo/client/react';
import { type ComponentType, Suspense } from 'react';
import { createBrowserRouter, Outlet } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { client } from './graphql/client';
import { FailurePage } from './ui/Failure';
import { Waiting } from './ui/Waiting';

/** A page that arrives when it is first visited. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return async () => ({ Component: (await load())[name] });
}

const behindTheDoor = [
  { index: true, lazy: page(() => import('./pages/workbench/HomePage'), 'HomePage') },
  { path: 'duties', lazy: page(() => import('./pages/duties/DutiesPage'), 'DutiesPage') },
  { path: 'duties/:id', lazy: page(() => import('./pages/duties/duty/DutyPage'), 'DutyPage') },
  { path: 'contacts', lazy: page(() => import('./pages/contacts/ContactsPage'), 'ContactsPage') },
  {
    path: 'contacts/new',
    lazy: page(() => import('./pages/contacts/record/NewContactPage'), 'NewContactPage'),
  },
  {
    path: 'contacts/:id',
    lazy: page(() => import('./pages/contacts/contact/ContactPage'), 'ContactPage'),
  },
  { path: 'issues', lazy: page(() => import('./pages/issues/IssuesPage'), 'IssuesPage') },
  { path: 'issues/new', lazy: page(() => import('./pages/issues/raise/NewIssuePage'), 'NewIssuePage') },
  { path: 'issues/:id', lazy: page(() => import('./pages/issues/issue/IssuePage'), 'IssuePage') },
  { path: 'projects', lazy: page(() => import('./pages/projects/ProjectsPage'), 'ProjectsPage') },
  {
    path: 'projects/new',
    lazy: page(() => import('./pages/projects/record/NewProjectPage'), 'NewProjectPage'),
  },
  {
    path: 'projects/:id',
    lazy: page(() => import('./pages/projects/project/ProjectPage'), 'ProjectPage'),
  },
  { path: 'liaison', lazy: page(() => import('./pages/liaison/LiaisonPage'), 'LiaisonPage') },
  {
    path: 'joint-inspections',
    lazy: page(() => import('./pages/joint-inspections/JointInspectionsPage'), 'JointInspectionsPage'),
  },
  {
    path: 'joint-inspections/new',
    lazy: page(
      () => import('./pages/joint-inspections/record/NewJointInspectionPage'),
      'NewJointInspectionPage',
    ),
  },
  {
    path: 'joint-inspections/:id',
    lazy: page(
      () => import('./pages/joint-inspections/inspection/JointInspectionPage'),
      'JointInspectionPage',
    ),
  },
  { path: 'panels', lazy: page(() => import('./pages/panels/PanelsPage'), 'PanelsPage') },
  { path: 'panels/new', lazy: page(() => import('./pages/panels/NewPanelPage'), 'NewPanelPage') },
  { path: 'panels/:id', lazy: page(() => import('./pages/panels/panel/PanelPage'), 'PanelPage') },
  { path: 'opinions', lazy: page(() => import('./pages/opinions/OpinionsPage'), 'OpinionsPage') },
  {
    path: 'opinions/new',
    lazy: page(() => import('./pages/opinions/send/NewOpinionPage'), 'NewOpinionPage'),
  },
  {
    path: 'opinions/:id',
    lazy: page(() => import('./pages/opinions/opinion/OpinionPage'), 'OpinionPage'),
  },
  { path: 'care', lazy: page(() => import('./pages/care/CarePage'), 'CarePage') },
  { path: 'care/new', lazy: page(() => import('./pages/care/apply/NewCarePage'), 'NewCarePage') },
  { path: 'care/:id', lazy: page(() => import('./pages/care/care/OneCarePage'), 'OneCarePage') },
  {
    path: 'gatherings',
    lazy: page(() => import('./pages/gatherings/GatheringsPage'), 'GatheringsPage'),
  },
  {
    path: 'gatherings/new',
    lazy: page(() => import('./pages/gatherings/record/NewGatheringPage'), 'NewGatheringPage'),
  },
  { path: 'tasks', lazy: page(() => import('./pages/tasks/TasksPage'), 'TasksPage') },
  { path: 'tasks/new', lazy: page(() => import('./pages/tasks/assign/NewTaskPage'), 'NewTaskPage') },
  {
    path: 'tasks/calendar',
    lazy: page(() => import('./pages/tasks/calendar/VisitCalendarPage'), 'VisitCalendarPage'),
  },
  { path: 'tasks/:id', lazy: page(() => import('./pages/tasks/task/TaskPage'), 'TaskPage') },
  { path: 'tracing', lazy: page(() => import('./pages/tracing/TracingPage'), 'TracingPage') },
  {
    path: 'tracing/new',
    lazy: page(() => import('./pages/tracing/enter/NewTracingPage'), 'NewTracingPage'),
  },
  {
    path: 'tracing/:id',
    lazy: page(() => import('./pages/tracing/case/TracingCasePage'), 'TracingCasePage'),
  },
  { path: 'briefings', lazy: page(() => import('./pages/briefings/BriefingsPage'), 'BriefingsPage') },
  {
    path: 'briefings/new',
    lazy: page(() => import('./pages/briefings/send/NewBriefingPage'), 'NewBriefingPage'),
  },
  { path: 'minors', lazy: page(() => import('./pages/minors/MinorsPage'), 'MinorsPage') },
  { path: 'minors/new', lazy: page(() => import('./pages/minors/admit/NewMinorPage'), 'NewMinorPage') },
  { path: 'minors/:id', lazy: page(() => import('./pages/minors/minor/MinorPage'), 'MinorPage') },
  {
    path: 'inspections',
    lazy: page(() => import('./pages/inspections/InspectionsPage'), 'InspectionsPage'),
  },
  {
    path: 'inspections/new',
    lazy: page(() => import('./pages/inspections/record/NewInspectionPage'), 'NewInspectionPage'),
  },
  {
    path: 'inspections/:id',
    lazy: page(() => import('./pages/inspections/inspection/InspectionPage'), 'InspectionPage'),
  },
  { path: 'findings', lazy: page(() => import('./pages/findings/FindingsPage'), 'FindingsPage') },
  {
    path: 'findings/new',
    lazy: page(() => import('./pages/findings/record/NewFindingPage'), 'NewFindingPage'),
  },
  {
    path: 'findings/:id',
    lazy: page(() => import('./pages/findings/finding/FindingPage'), 'FindingPage'),
  },
  {
    path: 'station-reports',
    lazy: page(() => import('./pages/station-reports/StationReportsPage'), 'StationReportsPage'),
  },
  {
    path: 'station-reports/new',
    lazy: page(() => import('./pages/station-reports/submit/NewStationReportPage'), 'NewStationReportPage'),
  },
  {
    path: 'station-reports/:id',
    lazy: page(() => import('./pages/station-reports/report/StationReportPage'), 'StationReportPage'),
  },
  { path: 'oversight', lazy: page(() => import('./pages/oversight/OversightPage'), 'OversightPage') },
  {
    path: 'assessment/:tenantCode',
    lazy: page(() => import('./pages/assessment/AssessmentPage'), 'AssessmentPage'),
  },
  {
    path: 'exemptions',
    lazy: page(() => import('./pages/exemptions/ExemptionsPage'), 'ExemptionsPage'),
  },
  { path: 'rules', lazy: page(() => import('./pages/rules/RulesPage'), 'RulesPage') },
  { path: 'posts', lazy: page(() => import('./pages/posts/PostsPage'), 'PostsPage') },
  { path: 'accounts', lazy: page(() => import('./pages/accounts/AccountsPage'), 'AccountsPage') },
  {
    path: 'institutions',
    lazy: page(() => import('./pages/institutions/InstitutionsPage'), 'InstitutionsPage'),
  },
  { path: 'audit', lazy: page(() => import('./pages/audit/AuditPage'), 'AuditPage') },
  { path: 'bulletins', lazy: page(() => import('./pages/bulletins/BulletinsPage'), 'BulletinsPage') },
  { path: 'import', lazy: page(() => import('./pages/import/ImportPage'), 'ImportPage') },
  { path: 'notices', lazy: page(() => import('./pages/notices/NoticesPage'), 'NoticesPage') },
];

const router = createBrowserRouter([
  {
    errorElement: (
      <main>
        <FailurePage />
      </main>
    ),
    hydrateFallbackElement: <Waiting />,
    element: (
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    ),
    children: [
      { path: 'sign-in', lazy: page(() => import('./pages/sign-in/SignInPage'), 'SignInPage') },
      { path: 'link', lazy: page(() => import('./pages/link/LinkPage'), 'LinkPage') },
      {
        // The frame brings Ant Design, so it stays behind the door.
        lazy: page(() => import('./ui/Shell'), 'Shell'),
        children: [{ errorElement: <FailurePage />, children: behindTheDoor }],
      },
    ],
  },
]);

export function App() {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
