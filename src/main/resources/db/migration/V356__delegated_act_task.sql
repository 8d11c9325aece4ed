-- What a worker makes effective on another subject than the task's (an appeal's decision, on the creator) is found by the task.
alter table delegated_act add column task varchar(80);
create index delegated_act_by_task on delegated_act (task);
