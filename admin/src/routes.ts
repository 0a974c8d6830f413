import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    meta: { title: 'Home' },
    component: () => import('./features/home/HomePage.vue'),
  },
  {
    path: '/workflows',
    name: 'workflows',
    meta: { title: 'Workflows' },
    component: () => import('./features/workflows/WorkflowsPage.vue'),
  },
  {
    path: '/workflows/:workflowId',
    name: 'workflow',
    meta: { title: 'Workflow' },
    props: true,
    component: () => import('./features/workflows/WorkflowPage.vue'),
  },
  {
    path: '/workflows/:workflowId/manage',
    name: 'manage-workflow',
    meta: { title: 'Manage workflow', administrators: true },
    props: true,
    component: () => import('./features/workflows/ManageWorkflowPage.vue'),
  },
  {
    path: '/employees',
    name: 'employees',
    meta: { title: 'Employees' },
    component: () => import('./features/employees/EmployeesPage.vue'),
  },
  {
    path: '/employees/:employeeId',
    name: 'employee',
    meta: { title: 'Employee' },
    props: true,
    component: () => import('./features/employees/EmployeePage.vue'),
  },
  {
    path: '/imports',
    name: 'imports',
    meta: { title: 'Imports' },
    component: () => import('./features/imports/ImportsPage.vue'),
  },
  {
    path: '/imports/:importId',
    name: 'import',
    meta: { title: 'Import' },
    props: true,
    component: () => import('./features/imports/ImportPage.vue'),
  },
  {
    path: '/settings',
    name: 'settings',
    meta: { title: 'Settings', administrators: true },
    component: () => import('./features/settings/SettingsPage.vue'),
  },
  {
    path: '/settings/integrations',
    name: 'integrations',
    meta: { title: 'Integrations', administrators: true },
    component: () => import('./features/integrations/IntegrationsPage.vue'),
  },
  {
    path: '/settings/integrations/lever',
    meta: { title: 'Lever', administrators: true, tabs: true },
    component: () => import('./features/integrations/LeverPage.vue'),
    children: [
      {
        path: '',
        name: 'lever',
        component: () => import('./features/integrations/LeverSetupTab.vue'),
      },
      {
        path: 'field-mapping',
        name: 'lever-field-mapping',
        meta: { title: 'Inbound field mapping' },
        component: () => import('./features/mapping/FieldMappingTab.vue'),
      },
      {
        path: 'field-mapping/history',
        name: 'lever-field-mapping-versions',
        meta: { title: 'Field mapping history' },
        component: () => import('./features/mapping/versions/FieldMappingHistoryTab.vue'),
      },
      {
        path: 'webhooks',
        name: 'lever-webhooks',
        meta: { title: 'Webhooks' },
        component: () => import('./features/integrations/LeverWebhooksTab.vue'),
      },
    ],
  },
  {
    path: '/settings/data-management',
    name: 'data-management',
    meta: { title: 'Data management', administrators: true },
    component: () => import('./features/data-management/DataManagementPage.vue'),
  },
  {
    path: '/settings/members',
    name: 'members',
    meta: { title: 'Members', administrators: true },
    component: () => import('./features/settings/MembersPage.vue'),
  },
  {
    path: '/account',
    name: 'account',
    meta: { title: 'Your account' },
    component: () => import('./features/account/AccountPage.vue'),
  },
  {
    path: '/sign-in',
    name: 'sign-in',
    meta: { title: 'Sign in', bare: true },
    component: () => import('./features/sign-in/SignInPage.vue'),
  },
  {
    path: '/oauth/lever/done',
    name: 'lever-connect-done',
    meta: { title: 'Connecting Lever', bare: true },
    component: () => import('./features/integrations/LeverConnectDonePage.vue'),
  },
  {
    path: '/:pathMatch(.*)*',
    name: 'not-found',
    meta: { title: 'Page not found' },
    component: () => import('./shell/NotFoundPage.vue'),
  },
];
