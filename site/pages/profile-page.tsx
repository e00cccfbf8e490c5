/** @jsxImportSource react */
import { ant } from '../components/ant';
import { Icon } from '../components/icon';
import { ProfileSection } from '../components/profile-section';
import { Publications } from '../components/publications';
import type { Profile } from '../page-data';

const subtle = { fontSize: '1rem', color: '#616161', marginBottom: '1rem' } as const;

const spaced = (...names: string[]) => ant('space', 'space-horizontal', 'space-align-center', ...names);

function History() {
  return (
    <div className={ant('flex', 'flex-align-stretch', 'flex-gap-small', 'flex-vertical')}>
      <div className={ant('row', 'row-top')}>
        <div className={ant('col', 'col-xs-24', 'col-sm-6')}>
          <strong>PhD student</strong>
        </div>
        <div className={ant('col', 'col-xs-24', 'col-sm-14')}>
          <span>
            Invented University<small style={{ color: '#8c1b13' }}> (example.org)</small>
          </span>
        </div>
        <div className={ant('col', 'col-xs-24', 'col-sm-4')}>
          <em>
            2020<span> – </span>Present
          </em>
        </div>
      </div>
    </div>
  );
}

function BasicView({ name }: { name: string }) {
  const empty = (message: string) => (
    <div className={ant('flex', 'flex-align-stretch', 'flex-gap-small', 'flex-vertical')}>
      <p className="empty-message">{message}</p>
    </div>
  );
  return (
    <div className={ant('flex', 'flex-align-stretch', 'flex-gap-large', 'flex-vertical')}>
      <ProfileSection title="Names">
        <div className={spaced()}>
          <div className="ant-space-item">
            <div>
              <span>{name}</span> <small style={{ color: '#8c1b13' }}>(Preferred)</small>
            </div>
          </div>
        </div>
      </ProfileSection>
      <ProfileSection title="Emails">
        <div className={spaced()}>
          <div className="ant-space-item">
            <div>
              <span>****@example.org</span>
            </div>
          </div>
        </div>
      </ProfileSection>
      <ProfileSection title="Personal Links">
        <div className={ant('row')} />
      </ProfileSection>
      <ProfileSection title="Career &amp; Education History">
        <History />
      </ProfileSection>
      <ProfileSection title="Advisors, Relations &amp; Conflicts">{empty('No relations added')}</ProfileSection>
      <ProfileSection title="Expertise">{empty('No areas of expertise listed')}</ProfileSection>
    </div>
  );
}

/** Rendered by the server; only the dates of the publications come later. */
export function ProfilePage({ profile }: { profile: Profile }) {
  return (
    <div
      className={`Profile_profileContainer__y6jJ0 ${ant('flex', 'flex-align-stretch', 'flex-gap-small', 'flex-vertical')}`}
    >
      <h1 style={{ fontWeight: 'bold', fontSize: '2.25rem', marginBottom: 0 }}>{profile.name}</h1>
      <div>
        <div style={{ fontSize: '1.375rem', color: '#616161' }}>PhD student, Invented University</div>
      </div>
      <div className={spaced('space-gap-row-small', 'space-gap-col-small')} style={subtle}>
        <div className="ant-space-item">
          <Icon name="calendar" />
        </div>
        <div className="ant-space-item"> Joined</div>
        <div className="ant-space-item">September 2020</div>
      </div>
      <div className={ant('row')}>
        <div className={ant('col', 'col-xs-24', 'col-lg-16')} style={{ paddingRight: '15px' }}>
          <BasicView name={profile.name} />
        </div>
        <div className={`${ant('col', 'col-xs-24', 'col-lg-8')} Profile_publicationsSection__Au9Dy`}>
          <div className={ant('flex', 'flex-align-stretch', 'flex-vertical')}>
            <ProfileSection title="Publications">
              <div className="Profile_publicationsList__K73CA">
                {/* Another person's list is another list: which import was chosen must not carry over. */}
                <Publications key={profile.id} profile={profile} />
              </div>
            </ProfileSection>
            <ProfileSection title="Co-Authors">
              <p className="empty-message">No co-authors</p>
            </ProfileSection>
          </div>
        </div>
      </div>
    </div>
  );
}
