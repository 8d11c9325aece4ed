-- What the queue is filtered and sorted by, as it was when the task began. risk_place: 0 is the most urgent.
alter table worklist_task add column risk varchar(12);
alter table worklist_task add column hub varchar(40);
alter table worklist_task add column language varchar(8);
alter table worklist_task add column risk_place integer default 4 not null;
create index worklist_task_by_risk on worklist_task (state, task_group, risk_place, due_at);
