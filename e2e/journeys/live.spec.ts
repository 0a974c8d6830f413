import { expect, test } from './fixtures.ts';
import { employeePage } from './pages/employee-page.ts';
import { importPage, importsPage } from './pages/imports-page.ts';
import { reconnecting } from './pages/navigation.ts';
import { workflowPage } from './pages/workflow-page.ts';
import { hire } from './stage/hires.ts';

const maya = { name: 'Maya Okafor-Lindqvist' };
const ravi = { name: 'Ravi Subramaniam' };

/** The next try is far off, so that Sora does not make it before somebody chooses Retry. */
const POSTPONE = `do $$ begin for time in 1..600 loop
  update graphile_worker._private_jobs as job set run_at = now() + interval '1 hour'
    from graphile_worker._private_tasks as task
    where task.id = job.task_id and task.identifier = 'retry-import' and locked_at is null;
  exit when found;
  perform pg_sleep(0.05);
end loop; end $$`;

test('the list of imports and the story of one update automatically', async ({
  admin,
  client,
  lever,
  context,
}) => {
  await client.listenToHires();
  // Lever says nothing until a second page is open, so that its story is still going on.
  await lever.control('POST', '/latency', { ms: 600_000 });
  const list = importsPage(admin);
  await list.open();
  await expect(list.empty).toBeVisible();

  await hire(lever, maya.name);
  await expect(list.imports).toHaveCount(1);
  const page = await context.newPage();
  await importsPage(page).open();
  await importsPage(page).first.click();
  const story = importPage(page);
  await expect(story.steps.first()).toContainText('Webhook received');
  await expect(story.status('Completed')).toBeHidden();

  await lever.control('POST', '/latency', { ms: 0 });
  await expect(story.status('Completed')).toBeVisible();
  await expect(story.heading(maya.name)).toBeVisible();
  await expect(story.steps.last()).toContainText('Entered Onboarding.');
  await expect(list.import(maya.name)).toContainText('Completed');
});

test('open pages catch up after Sora was down, also with who was hired meanwhile', async ({
  admin,
  client,
  sora,
  lever,
  context,
}) => {
  await client.listenToHires();
  const list = importsPage(admin);
  await list.open();
  await expect(list.empty).toBeVisible();
  const onboarding = await context.newPage();
  await workflowPage(onboarding).open('Onboarding');
  await expect(workflowPage(onboarding).empty).toBeVisible();

  await sora.killApi();
  await expect(reconnecting(admin)).toBeVisible();
  await hire(lever, maya.name);
  await sora.startApi();
  await expect(list.import(maya.name)).toContainText('Completed');
  // Each page finds its own way back, and waits longer between tries the longer Sora is away.
  await expect(workflowPage(onboarding).employee(maya.name)).toBeVisible({ timeout: 30_000 });
  await expect(reconnecting(admin)).toBeHidden();

  await hire(lever, ravi.name);
  await expect(list.import(ravi.name)).toContainText('Completed');
  await expect(workflowPage(onboarding).employee(ravi.name)).toBeVisible();
});

test.describe('with the worker in another process', () => {
  test.use({ apart: true });

  test('open pages show what it does, and what people do', async ({
    admin,
    client,
    lever,
    context,
  }) => {
    await client.listenToHires();
    const list = importsPage(admin);
    await list.open();
    await expect(list.empty).toBeVisible();
    const onboarding = await context.newPage();
    await workflowPage(onboarding).open('Onboarding');
    await expect(workflowPage(onboarding).empty).toBeVisible();

    await hire(lever, maya.name);
    await expect(list.import(maya.name)).toContainText('Completed');
    await expect(workflowPage(onboarding).employee(maya.name)).toContainText('Hired in Lever');

    await list.import(maya.name).click();
    await admin.getByRole('main').getByRole('link', { name: maya.name }).first().click();
    const { workflows } = employeePage(admin);
    await expect(workflows).toContainText('Hired in Lever');
    await workflowPage(onboarding).withdraw(maya.name);
    await expect(workflowPage(onboarding).empty).toBeVisible();
    await expect(workflows).toContainText('Not in any workflow.');
    await expect(workflows).toContainText('Withdrawn by');
    await workflowPage(onboarding).addEmployee(maya.name);
    await expect(workflowPage(onboarding).employee(maya.name)).toContainText('Entered by');
    await expect(workflows).toContainText('Entered by');
  });
});

test('an import that Lever does not answer waits, says why, and completes on Retry', async ({
  admin,
  client,
  lever,
  sora,
}) => {
  await client.listenToHires();
  await lever.control('POST', '/faults', { kind: '503', count: 50, path: '/v1/opportunities' });
  const list = importsPage(admin);
  await list.open();
  await hire(lever, maya.name);
  await expect(list.imports.first()).toContainText('Waiting for Lever');
  await list.first.click();
  const story = importPage(admin);
  await expect(story.status('Waiting for Lever')).toBeVisible();
  await expect(admin.getByText('Lever returned an error (HTTP 503)').first()).toBeVisible();
  await expect(admin.getByText('Next try in').first()).toBeVisible();
  await sora.sql(POSTPONE);
  await lever.control('DELETE', '/faults');
  await story.retry.click();
  await expect(story.status('Completed')).toBeVisible();
  await expect(story.heading(maya.name)).toBeVisible();
  await expect(story.earlierRun('Run 1, announced by Lever')).toContainText('Stopped');
  await story.earlierRun('Run 1, announced by Lever').locator('summary').click();
  await expect(story.earlierRun('Candidate read from Lever')).toContainText(
    /Lever returned an error|Lever isn’t responding/,
  );
});
