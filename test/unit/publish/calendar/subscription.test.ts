import { expect, it } from 'vitest';
import { subscription } from '../../../../src/publish/calendar/subscription.ts';

const at = (siteUrl: string, basePath = '/') =>
  subscription('/calendar/ntl.ics', { siteUrl, basePath });

it('a calendar can be subscribed to at its address, below the path of the site', () => {
  expect(at('https://plans.example.org', '/open/')).toEqual({
    address: 'https://plans.example.org/open/calendar/ntl.ics',
    webcal: 'webcal://plans.example.org/open/calendar/ntl.ics',
  });
  expect(at('http://plans.example.org:8080')).toEqual({
    address: 'http://plans.example.org:8080/calendar/ntl.ics',
    webcal: 'webcal://plans.example.org:8080/calendar/ntl.ics',
  });
});

it.each([
  'http://localhost:4321',
  'http://plans.localhost',
  'http://127.0.0.1:4321',
  'http://0.0.0.0:4321',
  'http://[::1]:4321',
])('nothing is said where the address names the machine itself: %s', (siteUrl) => {
  expect(at(siteUrl)).toBeNull();
});

it.each(['https://localhost.example.org', 'https://127.example.org', 'http://192.168.0.7'])(
  'an address of another machine counts: %s',
  (siteUrl) => {
    expect(at(siteUrl)).not.toBeNull();
  },
);
