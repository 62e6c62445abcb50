import { Button } from '@acme/design-system';
import { useSession } from '@acme/session-store';
import { registerInstances } from '@acme/session-store/instances';
import React from 'react';
import { useNavigate } from 'react-router-dom';
import { create } from 'zustand';

registerInstances('mfe_settings', {
  react: React,
  designSystem: Button,
  reactRouter: useNavigate,
  zustand: create,
  session: useSession,
});
