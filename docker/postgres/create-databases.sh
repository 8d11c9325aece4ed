#!/usr/bin/env bash
# Runs once, on an empty volume: a database and an owner each for Camunda and for Greenroom.
set -euo pipefail

psql --set ON_ERROR_STOP=1 \
  --set camunda="$CAMUNDA_DB_PASSWORD" \
  --set greenroom="$GREENROOM_DB_PASSWORD" \
  --username "$POSTGRES_USER" <<'SQL'
create user camunda password :'camunda';
create database camunda owner camunda;
create user greenroom password :'greenroom';
create database greenroom owner greenroom;
SQL
